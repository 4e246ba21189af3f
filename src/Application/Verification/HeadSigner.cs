using NetworkHub.Application.Store;

namespace NetworkHub.Application.Verification;

/// <summary>
/// Signs the head of the log, every few seconds while something is new and once at the end: a change or a cut of what was signed is
/// found out by verification.
/// </summary>
/// <remarks>
/// Members throw <see cref="StoreUnavailableException"/> when the log cannot be reached: call again later. Run it under a lead; two
/// signers do no harm but sign twice. For one caller at a time.
/// </remarks>
/// <param name="store">The log.</param>
/// <param name="key">The private key.</param>
/// <param name="interval">How long to wait between two heads.</param>
/// <param name="time">The clock.</param>
public sealed class HeadSigner(IEventStore store, HeadKey key, TimeSpan interval, TimeProvider time)
{
    private const int BatchSize = 1000;

    private LogHead? read;
    private long signedPosition;

    /// <summary>Signs until it is told to stop, and then what has come meanwhile.</summary>
    /// <param name="stop">Tells it to stop; it then returns.</param>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await SignAsync(CancellationToken.None);
            await Task.Delay(interval, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await SignAsync(CancellationToken.None);
    }

    /// <summary>Signs the newest visible head, unless that is done already.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task SignAsync(CancellationToken cancellationToken)
    {
        var head = read ?? await LastSignedAsync(cancellationToken);
        while (await store.ReadAllAsync(head.Position, BatchSize, cancellationToken) is { Count: > 0 } batch)
        {
            head = batch.Aggregate(head, (before, next) => before.With(next));
        }

        read = head;
        if (head.Position > signedPosition)
        {
            await store.WriteSignedHeadAsync(HeadSignature.Sign(key, head, RecordedTime.Of(time.GetUtcNow())), cancellationToken);
            signedPosition = head.Position;
        }
    }

    // It goes on from what was signed last and does not read the past again: a past that was changed since must not be signed again.
    private async Task<LogHead> LastSignedAsync(CancellationToken cancellationToken)
    {
        var last = LogHead.Empty;
        await foreach (var signed in store.ReadSignedHeadsAsync(cancellationToken))
        {
            last = new LogHead(signed.Position, signed.Events, signed.LogHash);
        }

        signedPosition = last.Position;
        return last;
    }


}
