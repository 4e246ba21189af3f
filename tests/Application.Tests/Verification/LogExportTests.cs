using System.Globalization;
using System.Security.Cryptography;
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

        var extent = await new LogExport(hub.Store).WriteAsync(written, long.MaxValue, _ => { }, CancellationToken.None);

        var lines = Encoding.UTF8.GetString(written.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(12);
        extent.ShouldBe(new LogExtent(12, written.Length, Convert.ToHexStringLower(SHA256.HashData(written.ToArray()))));
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

    [Fact]
    public async Task Write_UpToAPosition_IsTheSameWhateverComesLater()
    {
        var partnership = await hub.NewPartnershipAsync();
        await partnership.PostAsync(0, 100);
        var last = await hub.Store.ReadLastPositionAsync(CancellationToken.None);
        using var before = new MemoryStream();
        using var after = new MemoryStream();

        var first = await new LogExport(hub.Store).WriteAsync(before, last, _ => { }, CancellationToken.None);
        await partnership.PostAsync(0, 200);
        var second = await new LogExport(hub.Store).WriteAsync(after, last, _ => { }, CancellationToken.None);

        second.ShouldBe(first);
        after.ToArray().ShouldBe(before.ToArray());
    }

    private static string Text(JsonElement line, string member) => line.GetProperty(member).GetString()!;
}
