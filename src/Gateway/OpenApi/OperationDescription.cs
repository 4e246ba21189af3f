using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;

namespace NetworkHub.Gateway.OpenApi;

/// <summary>Completes an operation: the parameters that the endpoint reads itself, who may call it, and the problems it can answer with.</summary>
internal static class OperationDescription
{
    private static readonly Dictionary<string, string> PathParameters = new(StringComparer.Ordinal)
    {
        ["id"] = "The id.",
        ["actor"] = "The actor's id.",
        ["party"] = "The party's id.",
        ["entry"] = "The entry number, as the posting's answer and the statement tell it.",
        ["settlement"] = "The settlement's id.",
        ["year"] = "The calendar year.",
        ["key"] = "The key's id.",
        ["job"] = "The job's id.",
    };

    private static readonly (int Status, string Description)[] Problems =
    [
        (400, "The request is wrong in itself; every place is named."),
        (401, "Nobody is signed in, or the key does not work."),
        (403, "The caller may not do this."),
        (404, "There is no such thing, or the caller takes no part in it."),
        (409, "The present state forbids it."),
        (412, "The state has changed since the ETag was read."),
        (413, "The body is too large."),
        (415, "The body has another form than is taken here."),
        (422, "The idempotency key stands for another request."),
        (429, "Too much is waiting; try again after Retry-After seconds."),
        (503, "The hub cannot serve at present; try again after Retry-After seconds."),
    ];

    public static void Complete(OpenApiOperation operation, IList<object> metadata, OpenApiDocument document)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
        {
            parameter.Description ??= PathParameters.GetValueOrDefault(parameter.Name!);
        }

        var own = metadata.OfType<Description.Parameter>().DistinctBy(parameter => (parameter.In, parameter.Name)).ToList();
        own.ForEach(parameter => operation.Parameters.Add(Of(parameter)));
        GiveExample(operation, metadata.OfType<IAcceptsMetadata>().FirstOrDefault()?.RequestType);
        var anonymous = metadata.OfType<IAllowAnonymous>().Any();
        operation.Security = anonymous ? [new OpenApiSecurityRequirement()] : [Requires(OpenApiDescription.KeyScheme, document), Requires(OpenApiDescription.SessionScheme, document)];
        operation.Responses ??= [];
        foreach (var (status, description) in Problems.Where(problem => Occurs(problem.Status, operation, own, anonymous)))
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = ProblemSchema.Response(description, document);
        }
    }

    private static void GiveExample(OpenApiOperation operation, Type? body)
    {
        if (RequestExamples.Of(body) is { } example && operation.RequestBody?.Content is { } content)
        {
            foreach (var form in content.Where(form => form.Key == "application/json"))
            {
                form.Value.Example = example;
            }
        }
    }

    private static bool Occurs(int status, OpenApiOperation operation, List<Description.Parameter> own, bool anonymous) => status switch
    {
        401 => !anonymous,
        403 or 409 => own.Exists(parameter => parameter.Name == Http.IdempotencyKeys.Header),
        404 => operation.Parameters!.Any(parameter => parameter.In == ParameterLocation.Path),
        412 => own.Exists(parameter => parameter.Name == "If-Match"),
        413 or 415 => operation.RequestBody is not null,
        422 => own.Exists(parameter => parameter.Name == Http.IdempotencyKeys.Header),
        429 or 503 => !anonymous,
        _ => true,
    };

    private static OpenApiParameter Of(Description.Parameter parameter) => new()
    {
        Name = parameter.Name,
        In = parameter.In == "header" ? ParameterLocation.Header : ParameterLocation.Query,
        Description = parameter.Description,
        Schema = new OpenApiSchema
        {
            Type = parameter.Type switch { "boolean" => JsonSchemaType.Boolean, "integer" => JsonSchemaType.Integer, _ => JsonSchemaType.String },
        },
        Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
    };

    private static OpenApiSecurityRequirement Requires(string scheme, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
