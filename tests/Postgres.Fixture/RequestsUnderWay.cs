namespace NetworkHub.Postgres.Fixture;

/// <summary>The requests that wait for an answer, so that a test can tell whether a fault met any of them.</summary>
public sealed class RequestsUnderWay
{
    private int count;
    private int met;

    /// <summary>How many requests waited while the server was away, or when their connections were cut, all times together.</summary>
    public int Met => met;

    /// <summary>Asks, and counts the request as under way until it is answered.</summary>
    public async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        Interlocked.Increment(ref count);
        try
        {
            return await ask();
        }
        finally
        {
            Interlocked.Decrement(ref count);
        }
    }

    /// <summary>Cuts every connection.</summary>
    /// <param name="proxy">Where they lead through.</param>
    public void Cut(FaultProxy proxy)
    {
        var waiting = Volatile.Read(ref count);
        met += Math.Min(waiting, proxy.CutAll()); // A client may wait for a reply of its own, such as to a greeting.
    }

    /// <summary>Stops the server and starts it again.</summary>
    /// <param name="server">The server that is asked.</param>
    /// <param name="mode"><c>fast</c> ends sessions in order; <c>immediate</c> is as if the machine had stopped.</param>
    public async Task RestartAsync(PostgresServer server, string mode)
    {
        await server.StopAsync(mode);
        met += Volatile.Read(ref count);
        await server.StartAsync();
    }
}
