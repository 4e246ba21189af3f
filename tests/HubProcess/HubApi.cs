using System.Net.Http.Json;
using System.Text.Json;

namespace NetworkHub.HubProcess;

/// <summary>The few calls that a partner system makes; what is not answered with success is thrown.</summary>
/// <param name="http">A client with a key.</param>
public sealed class HubApi(HttpClient http)
{
    /// <summary>Registers a municipality.</summary>
    /// <param name="name">Its name; unique in the test.</param>
    /// <param name="population">Its population in 2026.</param>
    /// <returns>Its id.</returns>
    public async Task<string> RegisterActorAsync(string name, int population)
    {
        var reply = await SendAsync("/api/v1/actors", $"actor-{name}", new
        {
            kind = "municipality",
            name,
            keyFigures = new[] { new { key = "population", date = "2026-01-01", value = $"{population}" } },
        });
        return reply.GetProperty("id").GetString()!;
    }

    /// <summary>Founds a partnership for 2026, half of whose costs are shared equally and half by population.</summary>
    /// <param name="parties">The parties; the first is the secretariat.</param>
    /// <param name="name">Its name; unique in the test.</param>
    /// <returns>Its id.</returns>
    public async Task<string> FoundPartnershipAsync(IReadOnlyList<string> parties, string name = "partnership")
    {
        var reply = await SendAsync("/api/v1/partnerships", name, new
        {
            name,
            currency = "DKK",
            secretariat = parties[0],
            parties = parties.Select(party => new { party, from = "2026-01-01" }),
        });
        var id = reply.GetProperty("id").GetString()!;
        await SendAsync($"/api/v1/partnerships/{id}/agreements", $"{name}-agreement", new
        {
            from = "2026-01-01",
            rule = new
            {
                rule = "mix",
                parts = new object[]
                {
                    new { weight = "0.5", rule = new { rule = "equal" } },
                    new { weight = "0.5", rule = new { rule = "proportional", key = "population" } },
                },
            },
        });
        return id;
    }

    /// <summary>Posts a cost; a request that is repeated with the same key must give the same receipt.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="party">Who paid.</param>
    /// <param name="key">What makes a repetition known again.</param>
    /// <param name="oere">The amount in øre.</param>
    public async Task<JsonElement> PostCostAsync(string partnership, string party, string key, int oere) =>
        await SendAsync($"/api/v1/partnerships/{partnership}/costs", key, new
        {
            paidBy = party,
            amount = new { amount = $"{oere / 100}.{oere % 100:00}", currency = "DKK" },
            date = "2026-03-01",
            category = "staff",
        });

    /// <summary>Starts long work.</summary>
    /// <param name="key">What makes a repetition known again.</param>
    /// <param name="job">The body.</param>
    /// <returns>The id of the job.</returns>
    public async Task<string> StartJobAsync(string key, object job) => (await SendAsync("/api/v1/jobs", key, job)).GetProperty("id").GetString()!;

    /// <summary>Reads something.</summary>
    /// <param name="path">Where.</param>
    /// <param name="minPosition">The position that what is read must have reached; 0 for any.</param>
    public async Task<JsonElement> GetAsync(string path, long minPosition = 0)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (minPosition > 0)
        {
            request.Headers.Add("Min-Position", $"{minPosition}");
        }

        return await ReadAsync(await http.SendAsync(request));
    }

    private async Task<JsonElement> SendAsync(string path, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await ReadAsync(await http.SendAsync(request));
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<JsonElement>(text)
                : throw new HttpRequestException($"{(int)response.StatusCode}: {text}", null, response.StatusCode);
        }
    }
}
