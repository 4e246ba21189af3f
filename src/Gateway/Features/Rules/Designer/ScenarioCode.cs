using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>A scenario as one word of an address: its JSON, compressed, in letters that mail programs leave alone. Compressed because the ids
/// of the parties come again in every rule.</summary>
internal static class ScenarioCode
{
    /// <summary>The name in the query.</summary>
    public const string Parameter = "scenario";

    /// <summary>The longest word. Servers and proxies take request lines of eight thousand characters; path and language switch need some.</summary>
    public const int MostLetters = 7_000;

    private const int MostBytes = 256 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Scenario scenario)
    {
        using var packed = new MemoryStream();
        using (var pack = new DeflateStream(packed, CompressionLevel.SmallestSize))
        {
            JsonSerializer.Serialize(pack, scenario, Json);
        }

        return Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>The scenario; null when the word holds none, because it was cut or made up.</summary>
    public static Scenario? Read(string word)
    {
        if (word.Length > MostLetters || !Base64Url.IsValid(word))
        {
            return null;
        }

        try
        {
            using var unpack = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(word)), CompressionMode.Decompress);
            var text = new byte[MostBytes];
            var length = unpack.ReadAtLeast(text, MostBytes, throwOnEndOfStream: false);
            return JsonSerializer.Deserialize<Scenario>(text.AsSpan(0, length), Json) is { } scenario && scenario.Alternatives.All(one => one is not null) ? scenario : null;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
