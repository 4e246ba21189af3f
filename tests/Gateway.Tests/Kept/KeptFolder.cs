using System.Text.Json;
using Microsoft.Data.Sqlite;
using NetworkHub.Gateway.Tests.Hosting;
using NetworkHub.HubProcess;

namespace NetworkHub.Gateway.Tests.Kept;

/// <summary>A data folder that an earlier program left, and the hub of today on it, in a process of its own.</summary>
public sealed class KeptFolder : IAsyncLifetime
{
    private static readonly string Source = Repository.Path("tests", "Gateway.Tests", "Kept", "DataFolder");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("networkhub-kept-");
    private GatewayProcess? hub;

    public string Path => folder.FullName;

    public Uri Address => hub!.Address;

    /// <summary>Signs in as the operator.</summary>
    public Task<Uri> SignInLinkAsync() => hub!.SignInLinkAsync();

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*.sql"))
        {
            await RestoreAsync(file);
        }

        File.Copy(System.IO.Path.Combine(Source, "head-key.pem"), System.IO.Path.Combine(Path, "head-key.pem"));
        hub = await GatewayProcess.StartAsync(Path);
    }

    public async ValueTask DisposeAsync()
    {
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private async Task RestoreAsync(string file)
    {
        var database = System.IO.Path.Combine(Path, System.IO.Path.GetFileNameWithoutExtension(file) + ".db");
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = await File.ReadAllTextAsync(file);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>What the earlier program answered on it.</summary>
/// <param name="Key">An API key of an operator.</param>
/// <param name="Verify">What <c>verify</c> said of the log.</param>
/// <param name="Pages">Names and figures that pages showed, by address.</param>
/// <param name="Answers">What the API answered, by address.</param>
internal sealed record KeptAnswers(
    string Key, string Verify, IReadOnlyDictionary<string, string[]> Pages, IReadOnlyDictionary<string, JsonElement> Answers)
{
    public static KeptAnswers All { get; } = JsonSerializer.Deserialize<KeptAnswers>(
        File.ReadAllText(Repository.Path("tests", "Gateway.Tests", "Kept", "expected.json")), JsonSerializerOptions.Web)!;

    /// <summary>Where an answer of today lacks something of an earlier one, or says otherwise; members that are new do not matter.</summary>
    public static IEnumerable<string> Differences(string at, JsonElement then, JsonElement now) =>
        (then.ValueKind, now.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => then.EnumerateObject().SelectMany(member => now.TryGetProperty(member.Name, out var value)
                ? Differences($"{at}/{member.Name}", member.Value, value)
                : [$"{at} has no {member.Name}"]),
            (JsonValueKind.Array, JsonValueKind.Array) when then.GetArrayLength() == now.GetArrayLength() =>
                then.EnumerateArray().Zip(now.EnumerateArray()).SelectMany((items, i) => Differences($"{at}/{i}", items.First, items.Second)),
            _ => JsonElement.DeepEquals(then, now) ? [] : [$"{at} was {then} and is {now}"],
        };
}
