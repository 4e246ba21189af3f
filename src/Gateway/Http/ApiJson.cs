using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NetworkHub.Application.Events;

namespace NetworkHub.Gateway.Http;

/// <summary>The hub's JSON as callers write it: as in the log, and a member that is repeated is refused instead of the last one winning.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static JsonDocumentOptions Documents { get; } = new() { MaxDepth = Options.MaxDepth };

    /// <summary>Gives what the framework itself writes and describes the same form.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNameCaseInsensitive = Options.PropertyNameCaseInsensitive;
        options.UnmappedMemberHandling = Options.UnmappedMemberHandling;
        options.RespectNullableAnnotations = Options.RespectNullableAnnotations;
        options.RespectRequiredConstructorParameters = Options.RespectRequiredConstructorParameters;
        options.NumberHandling = Options.NumberHandling;
        options.DefaultIgnoreCondition = Options.DefaultIgnoreCondition;
        options.Encoder = Options.Encoder;
        options.TypeInfoResolver = Options.TypeInfoResolver;
        foreach (var converter in Options.Converters)
        {
            options.Converters.Add(converter);
        }
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(HubJson.Options) { AllowDuplicateProperties = false };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>What the serialiser knows of a type, looked up once.</summary>
internal static class ApiJson<T>
{
    public static JsonTypeInfo<T> Type { get; } = (JsonTypeInfo<T>)ApiJson.Options.GetTypeInfo(typeof(T));
}
