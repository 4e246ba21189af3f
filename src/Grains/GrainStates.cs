using System.Data.Common;
using NetworkHub.Grains.Interfaces;
using Orleans.Storage;

namespace NetworkHub.Grains;

/// <summary>Answers for grains that keep technical state.</summary>
internal static class GrainStates
{
    /// <summary>What was asked, or that the state could not be read or written; raw database exceptions could not be read by every caller.</summary>
    public static async Task<Answer<T>> AnswerAsync<T>(Func<Task<T?>> work)
        where T : class
    {
        try
        {
            return new Answer<T>(await work());
        }
        catch (Exception e) when (IsStorage(e))
        {
            return new Answer<T>(null, AnswerFailure.Unavailable);
        }
    }

    /// <summary>Whether the exception tells that the state could not be read or written, or that another process has written it meanwhile.</summary>
    public static bool IsStorage(Exception exception) => exception is DbException or InconsistentStateException or OrleansException;
}
