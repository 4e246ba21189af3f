using System.Security.Cryptography;
using System.Text.Json;
using NetworkHub.Application.Access;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;

namespace NetworkHub.Import;

/// <summary>A good line with the request that posts it: the same line and partnership always make the same idempotency key.</summary>
/// <param name="Number">The line's number in the file.</param>
/// <param name="Request">The request.</param>
internal sealed record ImportLine(int Number, CommandRequest Request)
{
    public IdempotencyKey Key => new(Request.Caller.Principal, Request.Key!.Key);

    /// <summary>Whether the command that was carried out under the key was this line, read the same way.</summary>
    public bool IsRequest(KnownCommand known) => known.RequestHash.Span.SequenceEqual(Request.Key!.RequestHash.Span);

    public static ImportLine Of(ReadLine line, StreamId partnership, Caller caller)
    {
        // What was read is hashed too: the same line read otherwise, as by another header map, is not taken for the same request.
        var read = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(line.Cost, HubJson.Options));
        return new ImportLine(line.Number, new CommandRequest(partnership, line.Cost!, caller, new RequestKey($"import/{partnership}/{line.Line.Identity}", read)));
    }
}
