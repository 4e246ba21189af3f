using NetworkHub.Application.Projections;

namespace NetworkHub.Application.Queries;

/// <summary>What every read of the read models passes first, so that none can answer from models that are behind what it must show.</summary>
public interface IReadGate
{
    /// <summary>Completes when the read may begin; throws what the host makes of it when that takes too long.</summary>
    /// <param name="models">The models that are read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Store.StoreUnavailableException">Log or read models cannot be read.</exception>
    ValueTask PassAsync(IReadOnlyList<ReadModel> models, CancellationToken cancellationToken);
}

/// <summary>Lets reads begin at once, on the read models as they are: for what follows the log by itself, such as a stream of events.</summary>
public sealed class ReadAsItIs : IReadGate
{
    /// <inheritdoc/>
    public ValueTask PassAsync(IReadOnlyList<ReadModel> models, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
