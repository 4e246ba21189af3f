using Microsoft.OpenApi;

namespace NetworkHub.Gateway.OpenApi;

/// <summary>The OpenAPI 3.1 document at <c>/openapi/v1.json</c>, made of what the endpoints say of themselves.</summary>
internal static class OpenApiDescription
{
    public const string KeyScheme = "apiKey";

    public const string SessionScheme = "session";

    public static void AddHubOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            OperationDescription.Complete(operation, context.Description.ActionDescriptor.EndpointMetadata, context.Document!);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            ValueSchemas.Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    });

    public static void MapHubOpenApi(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "NetworkHub",
            Version = "v1",
            Description =
                "Networks and partnerships that share costs, risks and gains.\n\n"
                + "Amounts are decimal texts beside an ISO 4217 currency, never numbers. Dates are ISO 8601. Members that are not described are refused. "
                + "Every error is a problem document (RFC 9457) whose type leads to its documentation. Send each POST with an Idempotency-Key, and repeat it "
                + "unchanged when an answer got lost.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This hub" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "nh_<id>_<secret>", Description = "An API key of the hub.",
            },
            [SessionScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "networkhub-session", Description = "The session of a signed-in person.",
            },
        };
        ProblemSchema.AddTo(document.Components);
        document.Tags = TagDescriptions.All;
    }
}
