using System.Buffers;
using System.Text.Json;
using NetworkHub.Gateway.Features.Operating.Jobs;

namespace NetworkHub.Gateway.Http;

/// <summary>Writes JSON answers whole, with their length.</summary>
internal static class Reply
{
    private const int KeepAtMost = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>200 with a value.</summary>
    public static IResult Ok<T>(T value) => new JsonReply<T>(value, StatusCodes.Status200OK);

    /// <summary>201 with a value; the place of what was made goes into the header Location.</summary>
    public static IResult Created<T>(T value, string? location) => new JsonReply<T>(value, StatusCodes.Status201Created, location);

    /// <summary>202 with a value: the work goes on; how far it is can be read at the place in the header Location.</summary>
    public static IResult Accepted<T>(T value, string location) => new JsonReply<T>(value, StatusCodes.Status202Accepted, location);

    /// <summary>A problem.</summary>
    public static IResult Problem(Problem problem) => new ProblemReply(problem);

    /// <summary>Writes the value as the whole answer.</summary>
    public static Task WriteAsync<T>(HttpContext context, T value, int status, string contentType = "application/json")
    {
        // One buffer and writer per thread: nothing is awaited before their content is in the response's own buffer.
        var bytes = buffer ??= new ArrayBufferWriter<byte>(1024);
        var json = writer ??= new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder, SkipValidation = true });
        bytes.ResetWrittenCount();
        json.Reset(bytes);
        JsonSerializer.Serialize(json, value, ApiJson<T>.Type);

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.WrittenCount;
        response.BodyWriter.Write(bytes.WrittenSpan);
        if (bytes.Capacity > KeepAtMost)
        {
            buffer = null;
        }

        return response.BodyWriter.FlushAsync(context.RequestAborted).GetAsTask();
    }

    private static Task GetAsTask(this ValueTask<System.IO.Pipelines.FlushResult> flush) =>
        flush.IsCompletedSuccessfully ? Task.CompletedTask : flush.AsTask();

    private sealed class JsonReply<T>(T value, int status, string? location = null) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (location is not null)
            {
                httpContext.Response.Headers.Location = location;
            }

            return WriteAsync(httpContext, value, status);
        }
    }
}
