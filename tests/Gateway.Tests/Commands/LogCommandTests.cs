using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace NetworkHub.Gateway.Tests.Commands;

/// <summary>The commands about the log, on the demo.</summary>
public sealed partial class LogCommandTests
{
    [Fact]
    public async Task Demo_Twice_AddsNothingTheSecondTime()
    {
        using var folder = new CommandLineFolder();

        var first = await folder.RunAsync("demo");
        var second = await folder.RunAsync("demo");

        first.Code.ShouldBe(0, first.Error);
        first.Output.ShouldStartWith("Loaded the demo");
        second.Output.ShouldStartWith("The demo was there already");
    }

    [Fact]
    public async Task Verify_UntouchedThenOneByteChanged_TellsThemApart()
    {
        using var folder = new CommandLineFolder();
        await folder.RunAsync("demo");

        var sound = await folder.RunAsync("verify");
        var (stream, version) = ChangeOneByte(folder.Data);
        var broken = await folder.RunAsync("verify");

        sound.Code.ShouldBe(0, sound.Error);
        Sound().IsMatch(sound.Output).ShouldBeTrue(sound.Output);
        broken.Code.ShouldBe(1);
        broken.Error.ShouldContain($"{stream} version {version}");
        broken.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Export_ToPipeAndToFile_WritesEveryEvent()
    {
        using var folder = new CommandLineFolder();
        await folder.RunAsync("demo");
        var file = folder.FilePath("log.ndjson");

        var piped = await folder.RunAsync("export");
        var written = await folder.RunAsync("export", file);

        piped.Code.ShouldBe(0, piped.Error);
        (await File.ReadAllTextAsync(file)).ShouldBe(piped.Output);
        var lines = piped.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        written.Output.ShouldStartWith($"Wrote {lines.Length} events");
        var last = JsonDocument.Parse(lines[^1]).RootElement;
        last.GetProperty("position").GetInt64().ShouldBe(lines.Length);
        last.GetProperty("hash").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public async Task Export_ToAFolder_SaysWhatIsWrong()
    {
        using var folder = new CommandLineFolder();

        var ended = await folder.RunAsync("export", Path.GetDirectoryName(folder.Data)!);

        ended.Code.ShouldBe(1);
        ended.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Rebuild_AfterTheDemo_ReachesTheEndOfTheLog()
    {
        using var folder = new CommandLineFolder();
        await folder.RunAsync("demo");
        var events = (await folder.RunAsync("export")).Output.Count(character => character == '\n');

        var ended = await folder.RunAsync("rebuild");

        ended.Code.ShouldBe(0, ended.Error);
        ended.Output.ShouldContain($"position {events}.");
        (await folder.RunAsync("rebuild", "ledger")).Output.ShouldContain($"position {events}.");
        (await folder.RunAsync("rebuild", "nothing")).Error.ShouldContain("Give one of actors, ledger, networks, participants or partnerships.");
    }

    private static (string Stream, long Version) ChangeOneByte(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "networkhub.db")};Pooling=False");
        connection.Open();
        using var find = connection.CreateCommand();
        find.CommandText = 
            """
            SELECT position, stream, events.version, data FROM events JOIN streams USING (stream_no)
            WHERE type = 'partnership.cost-posted.v1' ORDER BY position LIMIT 1 OFFSET 5
            """;
        using var reader = find.ExecuteReader();
        reader.Read().ShouldBeTrue();
        var (position, stream, version, bytes) = (reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), (byte[])reader[3]);
        reader.Close();
        bytes[bytes.Length / 2] ^= 1;
        using var change = connection.CreateCommand();
        change.CommandText = "UPDATE events SET data = $data WHERE position = $position";
        change.Parameters.AddWithValue("$data", bytes);
        change.Parameters.AddWithValue("$position", position);
        change.ExecuteNonQuery().ShouldBe(1);
        return (stream, version);
    }

    [GeneratedRegex(@"^The log is sound: \d{3} events, signed heads: 0\.\s+Head hash: [0-9a-f]{64}\s*$", RegexOptions.None, 1000)]
    private static partial Regex Sound();
}
