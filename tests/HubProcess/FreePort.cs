using System.Net;
using System.Net.Sockets;

namespace NetworkHub.HubProcess;

/// <summary>Ports of this machine that nobody listens on.</summary>
public static class FreePort
{
    /// <summary>One of them.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
