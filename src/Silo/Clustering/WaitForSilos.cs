namespace NetworkHub.Silo.Clustering;

/// <summary>Keeps trying until a silo answers: gateways and silos may be started in any order.</summary>
/// <param name="log">Says why it still waits.</param>
internal sealed partial class WaitForSilos(ILogger<WaitForSilos> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        Waiting(exception.Message);
        await Task.Delay(RetryAfter, cancellationToken);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "No silo of the cluster answers yet: {Reason}")]
    private partial void Waiting(string reason);
}
