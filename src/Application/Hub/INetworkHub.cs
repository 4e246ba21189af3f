using NetworkHub.Application.Access;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Hub;

/// <summary>
/// The hub: one activation per entity, one batch of decisions at a time, in this process or in another of the same cluster; callers cannot tell.
/// </summary>
public interface INetworkHub
{
    /// <summary>Carries a command out. Answers only when what it led to is durable.</summary>
    /// <param name="request">The command and who asks.</param>
    /// <param name="cancellationToken">Ends the wait, not the command.</param>
    Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken);

    /// <summary>The entity as everything acknowledged so far makes it; null when it has no events.</summary>
    /// <typeparam name="TState">The state type of the entity's kind.</typeparam>
    /// <param name="stream">The entity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="HubOverloadedException">Too much is waiting for this entity.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    Task<EntityView<TState>?> ReadAsync<TState>(StreamId stream, CancellationToken cancellationToken)
        where TState : class;
}

/// <summary>A command on its way to an entity.</summary>
/// <param name="Stream">The entity.</param>
/// <param name="Command">What is asked.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="Key">What makes a retry known again; null when the caller takes that risk.</param>
/// <param name="DryRun">Whether to say what would happen and change nothing.</param>
/// <param name="ExpectedVersion">The version that the caller's view stands on, when the command is to hold for no other; null when any will do.</param>
public sealed record CommandRequest(
    StreamId Stream, ICommand Command, Caller Caller, RequestKey? Key = null, bool DryRun = false, long? ExpectedVersion = null);

/// <summary>A caller's idempotency key with the hash of the request it stands for.</summary>
/// <param name="Key">1 to 200 printable ASCII characters.</param>
/// <param name="RequestHash">SHA-256 of everything in the request that makes a difference.</param>
public sealed record RequestKey(string Key, ReadOnlyMemory<byte> RequestHash);

/// <summary>An entity's state at a version.</summary>
/// <typeparam name="TState">The state type.</typeparam>
/// <param name="State">The state.</param>
/// <param name="Head">The version and hash they are at.</param>
public sealed record EntityView<TState>(TState State, StreamHead Head);

/// <summary>Too much is waiting; try again later.</summary>
public sealed class HubOverloadedException() : Exception("Too many requests wait for this entity.");
