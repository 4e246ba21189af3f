using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NetworkHub.Hub.Contract;
using NetworkHub.HubProcess;

namespace NetworkHub.Hub.Postgres.Tests.Faults;

/// <summary>A gateway in a process of its own that is killed and started again.</summary>
/// <param name="start">Starts the process and waits until it is ready.</param>
/// <param name="key">What callers show.</param>
internal sealed class RestartedGateway(Func<Task<GatewayProcess>> start, string key) : IGatewayClient, IAsyncDisposable
{
    private GatewayProcess? process;
    private HttpClient? http;

    public bool IsUp => http is not null;

    /// <summary>Starts it until it is ready: one that the database does not answer in time ends, and its operator starts it again.</summary>
    public async Task StartAsync()
    {
        while (process is null)
        {
            try
            {
                process = await start();
            }
            catch (InvalidOperationException e) when (e.Message.Contains("The operation has timed out", StringComparison.Ordinal))
            {
                continue;
            }
        }

        http = process.Client(key);
        http.Timeout = TimeSpan.FromSeconds(15);
    }

    public async Task KillAsync()
    {
        http = null;
        await process!.DisposeAsync();
        process = null;
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

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<long?> AskAsync(HttpRequestMessage request, HttpStatusCode expected, Func<HttpResponseMessage, Task<long>> read)
    {
        try
        {
            if (http is not { } client)
            {
                return null;
            }

            using var answer = await client.SendAsync(request);
            return answer.StatusCode == expected ? await read(answer)
                : answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests ? null
                : throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }
}
