using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;

namespace NetworkHub.Gateway.Http;

/// <summary>The header that makes a repeated request known again.</summary>
internal static class IdempotencyKeys
{
    public const string Header = "Idempotency-Key";

    private const int Longest = 200;

    /// <summary>The key; null when none was sent.</summary>
    /// <exception cref="ProblemException">It is not 1 to 200 printable ASCII characters.</exception>
    public static string? Read(HttpContext context)
    {
        var values = context.Request.Headers[Header];
        return values.Count == 0 ? null
            : values is [{ Length: > 0 and <= Longest } key] && !key.AsSpan().ContainsAnyExceptInRange(' ', '~') ? key
            : throw new ProblemException(Problem.IdempotencyKeyInvalid());
    }

    /// <summary>The unique part of the id of what the request makes: the same for every repetition. Keys are each caller's own.</summary>
    public static Guid IdOf(RequestKey request, Caller caller) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Principal}\n{request.Key}")).AsSpan(0, 16));

    /// <summary>The key with the hash of all that makes a difference: method, path and body.</summary>
    public static RequestKey ForRequest(string key, HttpContext context, ReadOnlySequence<byte> body)
    {
        var head = $"{context.Request.Method} {context.Request.Path.Value}\n";
        var length = checked((int)body.Length) + Encoding.UTF8.GetMaxByteCount(head.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        var written = Encoding.UTF8.GetBytes(head, buffer);
        body.CopyTo(buffer.AsSpan(written));
        var hash = SHA256.HashData(buffer.AsSpan(0, written + (int)body.Length));
        ArrayPool<byte>.Shared.Return(buffer);
        return new RequestKey(key, hash);
    }
}
