using System.Globalization;
using System.Text;
using System.Text.Json;
using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;

namespace NetworkHub.Application.Tests.Verification;

public sealed class LogExportTests : IAsyncDisposable
{
    private readonly TestHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Write_EveryEvent_GivesWhatItTakesToRecomputeTheHashes()
    {
        var partnership = await hub.NewPartnershipAsync("Blåbær & \"boller\"");
        await hub.NewPartnershipAsync();
        await partnership.PostAsync(0, 100);
        using var written = new MemoryStream();

        var count = await new LogExport(hub.Store).WriteAsync(written, CancellationToken.None);

        var lines = Encoding.UTF8.GetString(written.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(12);
        count.ShouldBe(12);
        foreach (var line in lines.Select(text => JsonElement.Parse(text)))
        {
            var hash = EventHash.Of(
                Convert.FromHexString(Text(line, "previousHash")),
                new StreamId(Text(line, "stream")),
                line.GetProperty("version").GetInt64(),
                Text(line, "type"),
                RecordedTime.Of(DateTimeOffset.Parse(Text(line, "recordedAt"), CultureInfo.InvariantCulture)),
                Text(line, "by"),
                Encoding.UTF8.GetBytes(line.GetProperty("data").GetRawText()));
            Convert.ToHexStringLower(hash).ShouldBe(Text(line, "hash"));
        }

        JsonElement.Parse(lines[0]).EnumerateObject().Select(member => member.Name)
            .ShouldBe(["position", "stream", "version", "type", "recordedAt", "by", "data", "hash", "previousHash"]);
    }

    private static string Text(JsonElement line, string member) => line.GetProperty(member).GetString()!;
}
