using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NetworkHub.Application.Store;

/// <summary>
/// The chain that makes the log tamper-evident: SHA-256 over the previous event's hash and this event, every field with its length in
/// front, so that no two different events have the same bytes.
/// </summary>
public static class EventHash
{
    /// <summary>Length of a hash in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Domain => "networkhub.event.1"u8;

    private static ReadOnlySpan<byte> LogDomain => "networkhub.log.1"u8;

    /// <summary>The hash of an event.</summary>
    /// <param name="previous">The hash of the event before it in the stream; 32 zero bytes for the first.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="version">Its version in the stream.</param>
    /// <param name="type">Name and version of its format.</param>
    /// <param name="recordedAt">Microseconds since 1970-01-01 UTC.</param>
    /// <param name="by">Id of the principal that caused it.</param>
    /// <param name="data">The canonical JSON.</param>
    public static byte[] Of(
        ReadOnlySpan<byte> previous, StreamId stream, long version, string type, long recordedAt, string by, ReadOnlySpan<byte> data)
    {
        var longest = Domain.Length + previous.Length + data.Length + Encoding.UTF8.GetMaxByteCount(stream.Value.Length + type.Length + by.Length) + (7 * sizeof(long));
        var rented = ArrayPool<byte>.Shared.Rent(longest);
        try
        {
            var frame = new Frame(rented);
            frame.Add(Domain);
            frame.Add(previous);
            frame.Add(stream.Value);
            frame.Add(version);
            frame.Add(type);
            frame.Add(recordedAt);
            frame.Add(by);
            frame.Add(data);
            return SHA256.HashData(frame.Written);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The hash of the whole log up to and with an event, chained in global order.</summary>
    /// <param name="previousLogHash">The log's hash before the event; 32 zero bytes for an empty log.</param>
    /// <param name="eventHash">The event's own hash.</param>
    public static byte[] OfLog(ReadOnlySpan<byte> previousLogHash, ReadOnlySpan<byte> eventHash)
    {
        Span<byte> bytes = stackalloc byte[LogDomain.Length + Size + Size];
        LogDomain.CopyTo(bytes);
        previousLogHash.CopyTo(bytes[LogDomain.Length..]);
        eventHash.CopyTo(bytes[(LogDomain.Length + Size)..]);
        return SHA256.HashData(bytes);
    }

    private ref struct Frame(Span<byte> buffer)
    {
        private readonly Span<byte> buffer = buffer;
        private int length;

        public readonly ReadOnlySpan<byte> Written => buffer[..length];

        public void Add(long number)
        {
            BinaryPrimitives.WriteInt64BigEndian(buffer[length..], number);
            length += sizeof(long);
        }

        public void Add(ReadOnlySpan<byte> bytes)
        {
            Add(bytes.Length);
            bytes.CopyTo(buffer[length..]);
            length += bytes.Length;
        }

        public void Add(string text)
        {
            var written = Encoding.UTF8.GetBytes(text, buffer[(length + sizeof(long))..]);
            Add(written);
            length += written;
        }
    }
}
