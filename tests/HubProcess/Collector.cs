using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace NetworkHub.HubProcess;

/// <summary>Receives what processes send by OTLP over HTTP, as an operator's collector does.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentDictionary<string, Span> spans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Service, string Meter), bool> meters = new();
    private readonly Task receiving;

    /// <summary>Listens on a free port.</summary>
    public Collector()
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/");
        listener.Prefixes.Add(address);
        listener.Start();
        receiving = ReceiveAsync();
        Settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        };
    }

    /// <summary>What makes a process send to it, and soon.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>A span of a name with everything above it, from the root on; waits until all of it has arrived.</summary>
    /// <param name="name">The name.</param>
    public async Task<IReadOnlyList<Span>> PathToAsync(string name)
    {
        while (true)
        {
            var path = new Stack<Span>();
            for (var at = spans.Values.FirstOrDefault(span => span.Name == name); at is not null; at = spans.GetValueOrDefault(at.Parent))
            {
                path.Push(at);
            }

            if (path.TryPeek(out var root) && root.Parent.Length == 0)
            {
                return [.. path];
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Completes when measurements of a service's meter have arrived.</summary>
    /// <param name="service">Which process's.</param>
    /// <param name="meter">The meter's name.</param>
    public async Task MeasuredAsync(string service, string meter)
    {
        while (!meters.ContainsKey((service, meter)))
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await receiving;
        listener.Close();
    }

    private async Task ReceiveAsync()
    {
        while (true)
        {
            try
            {
                var call = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                Take(call.Request.Url!.AbsolutePath, new Protobuf(body.ToArray()));
                call.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    // Traces and measurements have the same outer form: by resource, then by scope, which is the source or the meter.
    private void Take(string path, Protobuf message)
    {
        foreach (var resource in message.All(1))
        {
            var service = resource.One(1).All(1).First(attribute => attribute.One(1).Text == "service.name").One(2).One(1).Text;
            foreach (var scope in resource.All(2))
            {
                if (path == "/v1/metrics")
                {
                    meters[(service, scope.One(1).One(1).Text)] = true;
                }
                else
                {
                    foreach (var span in scope.All(2))
                    {
                        spans[span.One(2).Hex] = new Span(service, span.One(5).Text, span.One(4).Hex);
                    }
                }
            }
        }
    }
}

/// <summary>A piece of work, as it was traced.</summary>
/// <param name="Service">Which process.</param>
/// <param name="Name">What it did.</param>
/// <param name="Parent">The id of the span that it is part of; empty for a root.</param>
public sealed record Span(string Service, string Name, string Parent);
