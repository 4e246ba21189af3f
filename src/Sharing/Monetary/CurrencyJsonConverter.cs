using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetworkHub.Sharing.Monetary;

/// <summary>Writes a currency as its code: the decimals follow from the code.</summary>
public sealed class CurrencyJsonConverter : JsonConverter<Currency>
{
    /// <inheritdoc />
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Currency.TryGet(reader.GetString()!, out var currency)
            ? currency
            : throw new JsonException("Expected the code of an active ISO 4217 currency.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
