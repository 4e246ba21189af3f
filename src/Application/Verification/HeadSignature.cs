using System.Buffers.Binary;
using System.Text;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Verification;

/// <summary>What a signature over a head is made of: every field at a fixed place, so that no two heads have the same bytes.</summary>
internal static class HeadSignature
{
    private static ReadOnlySpan<byte> Domain => "networkhub.head.1"u8;

    /// <summary>The head with its signature.</summary>
    public static SignedHead Sign(HeadKey key, LogHead head, long signedAt)
    {
        var unsigned = new SignedHead(head.Position, head.Events, head.Hash, signedAt, key.Id, default);
        return unsigned with { Signature = key.Sign(BytesOf(unsigned)) };
    }

    /// <summary>Whether the key that the head names signed it as it is.</summary>
    public static bool IsBy(HeadKey key, SignedHead head) => key.Id == head.KeyId && key.Verify(BytesOf(head), head.Signature.Span);

    private static byte[] BytesOf(SignedHead head)
    {
        var keyId = Encoding.UTF8.GetBytes(head.KeyId);
        var bytes = new byte[Domain.Length + (3 * sizeof(long)) + head.LogHash.Length + keyId.Length];
        var rest = bytes.AsSpan();
        Domain.CopyTo(rest);
        rest = rest[Domain.Length..];
        foreach (var number in new[] { head.Position, head.Events, head.SignedAt })
        {
            BinaryPrimitives.WriteInt64BigEndian(rest, number);
            rest = rest[sizeof(long)..];
        }

        head.LogHash.Span.CopyTo(rest);
        keyId.CopyTo(rest[head.LogHash.Length..]);
        return bytes;
    }
}
