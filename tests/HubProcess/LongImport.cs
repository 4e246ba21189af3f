using System.Globalization;
using System.Text;
using System.Text.Json;
using NetworkHub.Lengths;

namespace NetworkHub.HubProcess;

/// <summary>An import that takes long enough to be killed in the middle, and what must be true of it in the end.</summary>
/// <param name="partnership">Where the costs go.</param>
/// <param name="payer">Who paid all of them.</param>
public sealed class LongImport(string partnership, string payer)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly int lines = TestLength.Of(8_000, 20_000, "lines");

    /// <summary>Starts it.</summary>
    /// <param name="hub">The hub.</param>
    /// <returns>The id of the job.</returns>
    public Task<string> StartAsync(HubApi hub)
    {
        var text = new StringBuilder("Dato;Beløb;Kategori;Betaler;Tekst;Bilag\n");
        for (var line = 1; line <= lines; line++)
        {
            text.Append(CultureInfo.InvariantCulture, $"01-03-2026;{line},25;Løn;{payer};Linje {line};B{line}\n");
        }

        return hub.StartJobAsync("import", new { kind = "import-costs", partnership, file = Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ToString())) });
    }

    /// <summary>Waits until some lines have been posted, and others have not.</summary>
    /// <param name="hub">The hub.</param>
    /// <param name="job">The id of the job.</param>
    public Task MidwayAsync(HubApi hub, string job) => UntilAsync(hub, job, state =>
        state.TryGetProperty("progress", out var progress)
        && progress.GetProperty("step").GetString() == "post"
        && progress.GetProperty("done").GetInt64() is > 500 and var done && done < lines);

    /// <summary>Waits until the job is done, and sees that every line was posted, and once.</summary>
    /// <param name="hub">The hub.</param>
    /// <param name="job">The id of the job.</param>
    /// <returns>How many lines the last one to work at it found posted already.</returns>
    public async Task<int> DoneAsync(HubApi hub, string job)
    {
        var state = await UntilAsync(hub, job, state => state.GetProperty("status").GetString() != "running");
        var balance = await hub.GetAsync($"/api/v1/partnerships/{partnership}/balance");
        var paid = balance.GetProperty("parties").EnumerateArray()
            .Sum(party => decimal.Parse(party.GetProperty("paid").GetString()!, CultureInfo.InvariantCulture));
        var expected = (lines * (lines + 1L) / 2) + (0.25m * lines);
        return state.GetProperty("status").GetString() == "done" && paid == expected
            ? int.Parse(state.GetProperty("result").GetProperty("figures").GetProperty("alreadyThere").GetString()!, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Paid {paid} instead of {expected}: {state}");
    }

    private static async Task<JsonElement> UntilAsync(HubApi hub, string job, Func<JsonElement, bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                var state = await hub.GetAsync($"/api/v1/jobs/{job}");
                if (isSo(state))
                {
                    return state;
                }
            }
            catch (HttpRequestException e) when (e.StatusCode is System.Net.HttpStatusCode.ServiceUnavailable)
            {
                // The process that ran it has just been lost.
                await Task.Delay(100, patience.Token);
            }

            await Task.Delay(10, patience.Token);
        }
    }
}
