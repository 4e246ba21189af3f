using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NetworkHub.Bench;

/// <summary>The load generator: connections that each wait for their answer before the next request.</summary>
internal static partial class Wrk
{
    public const int Connections = 64;
    private static int runs;

    /// <summary>Posts costs for a while.</summary>
    /// <param name="address">The server.</param>
    /// <param name="key">The API key.</param>
    /// <param name="places">The partnerships, taken in turn.</param>
    /// <param name="length">How long.</param>
    /// <param name="connections">How many connections.</param>
    public static async Task<Load> PostAsync(Uri address, string key, IReadOnlyList<Workplace> places, TimeSpan length, int connections = Connections)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Script(address, key, places, $"{Stopwatch.GetTimestamp()}-{Interlocked.Increment(ref runs)}"));
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            "--threads", "1", "--connections", $"{connections}", "--duration", string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0}s"),
            "--latency", "--script", script, address.ToString(),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(script);
        return Read(output);
    }

    // Only answers of status 2xx count as acknowledged.
    private static Load Read(string output)
    {
        var (requests, seconds) = (Number(RequestCount(), output, "n"), Number(RequestCount(), output, "s"));
        var refused = NotAcknowledged().IsMatch(output) ? Number(NotAcknowledged(), output, "n") : 0;
        return new Load((requests - refused) / seconds, refused, Percentile(output, "50%"), Percentile(output, "99%"));
    }

    private static double Number(Regex expression, string output, string group) =>
        double.Parse(expression.Match(output).Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Percentile(string output, string which) =>
        output.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith(which, StringComparison.Ordinal))[which.Length..].Trim();

    // The generator shares the processors with what it measures, so a request is put together by one cheap call: wrk.format takes several
    // times as long.
    private static string Script(Uri address, string key, IReadOnlyList<Workplace> places, string run) => $$"""
        local heads = { {{string.Join(", ", places.Select(place => $"\"{Head(address, key, place, run)}\""))}} }
        local parties = { {{string.Join(", ", places.Select(place => $"{{ {string.Join(", ", place.Parties.Select(party => $"\"{party}\""))} }}"))}} }
        local n = 0
        request = function()
          n = n + 1
          local place = n % #heads + 1
          local body = string.format('{"paidBy":"%s","amount":{"amount":"%d.%02d","currency":"DKK"},"date":"2026-%02d-%02d","category":"staff","text":"Hours in the pilot","reference":"B-%d"}',
            parties[place][n % {{Partnerships.Parties}} + 1], n % 1000 + 1, n % 100, n % 12 + 1, n % 28 + 1, n)
          return string.format(heads[place], n, #body, body)
        end
        """;

    private static string Head(Uri address, string key, Workplace place, string run) =>
        $@"POST /api/v1/partnerships/{place.Id}/costs HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {key}\r\n"
        + $@"Content-Type: application/json\r\nIdempotency-Key: {run}-%d\r\nContent-Length: %d\r\n\r\n%s";

    [GeneratedRegex(@"(?<n>\d+) requests in (?<s>[\d.]+)s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestCount();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (?<n>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotAcknowledged();
}

/// <summary>What a load came to.</summary>
/// <param name="AcknowledgedPerSecond">Answers of status 2xx a second.</param>
/// <param name="Refused">Other answers.</param>
/// <param name="P50">Median latency, as the load generator prints it.</param>
/// <param name="P99">99th percentile.</param>
internal sealed record Load(double AcknowledgedPerSecond, double Refused, string P50, string P99);
