using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NetworkHub.Gateway.OpenApi;

/// <summary>The problem document, as every operation answers it.</summary>
internal static class ProblemSchema
{
    private const string Name = "Problem";

    public static void AddTo(OpenApiComponents components)
    {
        components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        components.Schemas[Name] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "What is wrong with a request (RFC 9457).",
            Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "code", "detail" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Text("Names the kind of problem; following it gives its documentation.", "/problems/wrong-currency"),
                ["title"] = Text("The kind of problem, the same for every occurrence.", "The request cannot be accepted"),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status.", Examples = [JsonValue.Create(400)] },
                ["code"] = Text("The last segment of the type.", "wrong-currency"),
                ["detail"] = Text("What is wrong this time, and what to do.", "The partnership keeps its accounts in DKK, not EUR."),
                ["arguments"] = Arguments(),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "Every place of the request that is at fault.",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(StringComparer.Ordinal) { "pointer", "code", "detail" },
                        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                        {
                            ["pointer"] = Text("Where, as a JSON pointer (RFC 6901) into the body.", "/amount/currency"),
                            ["code"] = Text("What is wrong there.", "wrong-currency"),
                            ["arguments"] = Arguments(),
                            ["detail"] = Text("What is wrong there.", "Convert the amount at an agreed rate and post it in DKK."),
                        },
                    },
                },
            },
        };
    }

    public static OpenApiResponse Response(string description, OpenApiDocument document) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Name, document) },
        },
    };

    private static OpenApiSchema Arguments() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What the detail names, by name, in the forms of the API.",
        AdditionalPropertiesAllowed = true,
    };

    private static OpenApiSchema Text(string description, string example) =>
        new() { Type = JsonSchemaType.String, Description = description, Examples = [JsonValue.Create(example)] };
}
