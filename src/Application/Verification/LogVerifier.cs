using NetworkHub.Application.Store;

namespace NetworkHub.Application.Verification;

/// <summary>
/// Recomputes the hash of every event, follows the chain of every stream and of the whole log, and compares with the stored heads and
/// every signed head. The hub may run meanwhile.
/// </summary>
/// <param name="store">The log.</param>
/// <param name="trusted">The keys whose signatures count.</param>
public sealed class LogVerifier(IEventStore store, IReadOnlyCollection<HeadKey> trusted)
{
    private const int BatchSize = 1000;

    /// <summary>Verifies the log as it is now.</summary>
    /// <param name="progress">Told the number of events now and then; null when nobody looks.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>That everything fits, or the first thing that does not.</returns>
    /// <exception cref="StoreUnavailableException">The log cannot be read.</exception>
    public async Task<VerificationResult> VerifyAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var signatures = new SignatureCheck(await ListAsync(store.ReadSignedHeadsAsync(cancellationToken)), trusted);
        var streams = new StreamsCheck(await ListAsync(store.ReadHeadsAsync(cancellationToken)));
        var log = LogHead.Empty;
        while (await store.ReadAllAsync(log.Position, BatchSize, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var stored in batch)
            {
                if (streams.Follow(stored) is { } broken)
                {
                    return broken;
                }

                signatures.Before(stored.Position, log);
                log = log.With(stored);
            }

            progress?.Report(log.Events);
        }

        signatures.Before(long.MaxValue, log);
        return await streams.CheckHeadsAsync(store, cancellationToken)
            ?? signatures.Error
            ?? (VerificationResult)new VerificationResult.Sound(log.Events, Convert.ToHexStringLower(log.Hash.Span), signatures.Count);
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
