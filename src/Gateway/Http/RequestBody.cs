using System.Buffers;
using System.Text.Json;

namespace NetworkHub.Gateway.Http;

/// <summary>Reads bodies and finds all that is wrong with them.</summary>
internal static class RequestBody
{
    /// <summary>Reads the body whole, within the endpoint's limit. The caller advances the reader past it.</summary>
    public static async ValueTask<ReadOnlySequence<byte>> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength is > 0 && !context.Request.HasJsonContentType())
        {
            throw new ProblemException(Problem.UnsupportedMediaType("application/json"));
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted)
            {
                return read.Buffer;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>The body as a value.</summary>
    /// <exception cref="ProblemException">It is no JSON, or no such value; then every place that is wrong is named.</exception>
    public static T Parse<T>(ReadOnlySequence<byte> body)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var value = JsonSerializer.Deserialize(ref reader, ApiJson<T>.Type);
            return value is not null && !reader.Read() ? value : throw new ProblemException(FindErrors<T>(body));
        }
        catch (JsonException)
        {
            throw new ProblemException(FindErrors<T>(body));
        }
    }

    // The serialiser stops at the first error. Only a request that has one pays for finding the others.
    private static Problem FindErrors<T>(ReadOnlySequence<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, ApiJson.Documents);
            return Problem.RequestInvalid(ShapeErrors.Of(document.RootElement, typeof(T)));
        }
        catch (JsonException e)
        {
            return Problem.MalformedJson((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // JSON's grammar allows a name such as "\ud800", which cannot be read.
            return Problem.MalformedName();
        }
    }
}
