using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NetworkHub.Postgres.Fixture;

/// <summary>A TCP proxy that does to connections what networks do: delays them, cuts them, and cuts them at the worst moment.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<int, Connection> open = new();
    private readonly CancellationTokenSource stop = new();
    private readonly int target;
    private readonly Task accepting;
    private int connections;

    /// <param name="target">The port on this machine that connections lead to.</param>
    public FaultProxy(int target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How long every packet takes, each way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>When it says so of bytes for the server, they are delivered, and then the connection is cut before any reply.</summary>
    public Func<ReadOnlyMemory<byte>, bool> CutsAfter { get; set; } = _ => false;

    /// <summary>Cuts every connection.</summary>
    /// <returns>At how many of them the client waited for a reply.</returns>
    public int CutAll()
    {
        var waiting = 0;
        foreach (var number in open.Keys)
        {
            if (open.TryRemove(number, out var connection))
            {
                waiting += connection.IsWaiting ? 1 : 0;
                connection.Dispose();
            }
        }

        return waiting;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        CutAll();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptSocketAsync(stop.Token);
                _ = RelayAsync(client);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task RelayAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        var number = Interlocked.Increment(ref connections);
        var connection = open[number] = new Connection(client, server);
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(PumpAsync(connection, client, server, bytes => CutsAfter(bytes)), PumpAsync(connection, server, client, _ => false));
        }
        catch (SocketException)
        {
            // The server is down: the client finds its connection closed.
            return;
        }
        finally
        {
            connection.Dispose();
            open.TryRemove(number, out _);
        }
    }

    private async Task PumpAsync(Connection connection, Socket from, Socket to, Func<ReadOnlyMemory<byte>, bool> isLast)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is var count && count > 0)
            {
                connection.IsWaiting = from == connection.Client;
                if (Delay > TimeSpan.Zero)
                {
                    await Task.Delay(Delay);
                }

                var bytes = buffer.AsMemory(0, count);
                var cut = isLast(bytes);
                if (cut)
                {
                    from.Dispose();
                }

                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(bytes[sent..]);
                }

                if (cut)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    private sealed class Connection(Socket client, Socket server) : IDisposable
    {
        private volatile bool isWaiting;

        public Socket Client => client;

        // The last bytes were the client's.
        public bool IsWaiting
        {
            get => isWaiting;
            set => isWaiting = value;
        }

        public void Dispose()
        {
            client.Dispose();
            server.Dispose();
        }
    }
}
