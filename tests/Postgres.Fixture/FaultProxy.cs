using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NetworkHub.Postgres.Fixture;

/// <summary>A TCP proxy that does to connections what networks do: delays them, cuts them, and cuts them at the worst moment.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<int, Socket> open = new();
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
    public void CutAll()
    {
        foreach (var socket in open.Values)
        {
            socket.Dispose();
        }
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
        var (first, second) = (Interlocked.Increment(ref connections), Interlocked.Increment(ref connections));
        open[first] = client;
        open[second] = server;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(PumpAsync(client, server, bytes => CutsAfter(bytes)), PumpAsync(server, client, _ => false));
        }
        catch (SocketException)
        {
            // The server is down: the client finds its connection closed.
            return;
        }
        finally
        {
            client.Dispose();
            server.Dispose();
            open.TryRemove(first, out _);
            open.TryRemove(second, out _);
        }
    }

    private async Task PumpAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, bool> isLast)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is var count && count > 0)
            {
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
}
