using System.Security.Cryptography;
using System.Text.Json;
using NetworkHub.Application.Access;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Import;

/// <summary>A good line with the request that posts it: the same file, partnership and line always make the same idempotency key.</summary>
/// <param name="Number">The line's number in the file.</param>
/// <param name="Request">The request.</param>
internal sealed record ImportLine(int Number, CommandRequest Request)
{
    public IdempotencyKey Key => new(Request.Caller.Principal, Request.Key!.Key);

    /// <summary>Whether the command that was carried out under the key was this line, read the same way.</summary>
    public bool IsRequest(KnownCommand known) => known.RequestHash.Span.SequenceEqual(Request.Key!.RequestHash.Span);

    public static ImportLine Of(int number, PostCost cost, StreamId partnership, string fileHash, Caller caller)
    {
        // What was read is hashed too: the same line read otherwise, as by another header map, is not taken for the same request.
        var read = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(cost, HubJson.Options));
        return new ImportLine(number, new CommandRequest(partnership, cost, caller, new RequestKey($"import/{partnership}/{fileHash}/{number}", read)));
    }
}
