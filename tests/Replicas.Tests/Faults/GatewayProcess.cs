using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Replicas.Tests.Faults;

/// <summary>A gateway in a process of its own, that can be killed and started again.</summary>
internal sealed class GatewayProcess : IGatewayClient, IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "NetworkHub.Gateway.dll");

    private readonly Dictionary<string, string> environment;
    private readonly HttpClient http;
    private Process? process;

    public GatewayProcess(int port, string folder, string connectionString, string key)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        environment = Settings(folder, connectionString);
        environment["NETWORKHUB_URL"] = address.ToString();
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(15) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public static async Task<string> MakeOperatorKeyAsync(string folder, string connectionString)
    {
        using var making = Start(Settings(folder, connectionString), "key", "create", "--operator");
        var key = await making.StandardOutput.ReadToEndAsync();
        await making.WaitForExitAsync();
        return key.Trim();
    }

    public void Start()
    {
        process?.Dispose();
        process = Start(environment, "--no-demo");
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    public async Task<long?> PostAsync(TestPartnership partnership, string key, long amount)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/partnerships/{partnership.Id.Value}/costs");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(new
        {
            paidBy = partnership.Parties[0].Value,
            amount = new { amount = (amount / 100m).ToString("0.00", CultureInfo.InvariantCulture), currency = "DKK" },
            date = "2026-01-01",
            category = "drift",
            reference = key,
        });
        return await AskAsync(
            request,
            HttpStatusCode.Created,
            async answer => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("receipt").GetProperty("version").GetInt64());
    }

    public Task<long?> ReadAsync(TestPartnership partnership) => AskAsync(
        new HttpRequestMessage(HttpMethod.Get, $"/api/v1/partnerships/{partnership.Id.Value}"),
        HttpStatusCode.OK,
        answer => Task.FromResult(long.Parse(answer.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture)));

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }

        process?.Dispose();
        http.Dispose();
    }

    private async Task<long?> AskAsync(HttpRequestMessage request, HttpStatusCode expected, Func<HttpResponseMessage, Task<long>> read)
    {
        try
        {
            using var answer = await http.SendAsync(request);
            return answer.StatusCode == expected ? await read(answer)
                : answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests ? null
                : throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Settings(string folder, string connectionString) => new(StringComparer.Ordinal)
    {
        ["NETWORKHUB_DATA"] = folder,
        ["NETWORKHUB_STORE"] = "postgres",
        ["NETWORKHUB_POSTGRES"] = connectionString,
    };

    private static Process Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
