using System.Text.Json;
using System.Text.Json.Serialization;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Jobs;

/// <summary>Why a job failed, also as earlier versions of the hub kept it: as an English sentence.</summary>
internal sealed class FailureConverter : JsonConverter<Message>
{
    /// <summary>The code of a failure that was kept as a sentence.</summary>
    public const string Kept = "job-failed-earlier";

    public override Message? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Message.Of(Kept, Argument.Text("text", reader.GetString()!))
            : JsonSerializer.Deserialize<Message>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options);
}
