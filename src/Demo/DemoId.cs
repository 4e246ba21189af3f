using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Demo;

/// <summary>Ids made from names, so that the demo has the same ones in every hub and loading it again adds nothing.</summary>
public static class DemoId
{
    // 2026-01-01T00:00:00Z: what a version 7 UUID begins with, so that the demo sorts before everything that users make.
    private const long MadeAtMs = 1_767_225_600_000;

    /// <summary>The demo's id of a name; laid out as a version 7 UUID with the name's hash in place of the random part.</summary>
    /// <typeparam name="TId">The kind of id.</typeparam>
    /// <param name="name">Unique among the ids of its kind, such as a municipality code.</param>
    public static TId Of<TId>(string name)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"networkhub demo/{TId.Prefix}/{name}")).AsSpan(0, 16);
        Span<byte> madeAt = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(madeAt, MadeAtMs);
        madeAt[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return EntityIds.From<TId>(new Guid(bytes, bigEndian: true));
    }
}
