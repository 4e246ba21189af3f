using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>Leads by holding a file of the data folder locked; the operating system lets go of it when the process dies.</summary>
/// <param name="folder">The data folder, which exists.</param>
/// <param name="time">The clock, for looking again.</param>
public sealed class FileLeadership(string folder, TimeProvider time) : ILeadership
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> LeadAsync(string work, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryLock(Path.Combine(folder, work + ".lock")) is { } held)
            {
                return held;
            }

            await Task.Delay(LookAgain, time, cancellationToken);
        }
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
