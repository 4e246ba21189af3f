namespace NetworkHub.Grains.Interfaces;

/// <summary>
/// What every entity of the cluster answers to. Requests and answers are bytes in the hub's wire form, so that domain types carry no
/// serialiser's attributes; no exception crosses, because everything that can go wrong is an answer.
/// </summary>
[Alias("networkhub.entity")]
public interface IEntityGrain : IGrainWithStringKey
{
    /// <summary>Carries a command out; answers when what it led to is durable.</summary>
    /// <param name="request">The command and who asks, encoded.</param>
    /// <returns>The outcome, encoded.</returns>
    [Alias("execute")]
    Task<byte[]> ExecuteAsync([Immutable] byte[] request);

    /// <summary>The entity as everything acknowledged so far makes it.</summary>
    /// <returns>The state with its version, encoded.</returns>
    [Alias("read")]
    Task<byte[]> ReadAsync();
}
