using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Verification;

/// <summary>Writes the whole log out: one JSON object a line (NDJSON), with what it takes to recompute every hash without the hub.</summary>
/// <param name="store">The log.</param>
public sealed class LogExport(IEventStore store)
{
    private const int BatchSize = 1000;

    /// <summary>Writes every event up to a position in global order: the same bytes whenever it is asked for the same position.</summary>
    /// <param name="to">Where to; not closed.</param>
    /// <param name="upTo">The last position to write; events that come later do not matter.</param>
    /// <param name="progress">Told now and then up to which position it has written.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="StoreUnavailableException">The log cannot be read.</exception>
    public async Task<LogExtent> WriteAsync(Stream to, long upTo, Action<long> progress, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<StreamId, ReadOnlyMemory<byte>>();
        var buffer = new ArrayBufferWriter<byte>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (count, bytes, position) = (0L, 0L, 0L);
        while (position < upTo && await store.ReadAllAsync(position, BatchSize, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var stored in batch.TakeWhile(stored => stored.Position <= upTo))
            {
                WriteLine(buffer, stored, heads.GetValueOrDefault(stored.Stream, StreamHead.Empty.Hash));
                heads[stored.Stream] = stored.Hash;
                count++;
            }

            await to.WriteAsync(buffer.WrittenMemory, cancellationToken);
            hash.AppendData(buffer.WrittenSpan);
            bytes += buffer.WrittenCount;
            buffer.ResetWrittenCount();
            position = batch[^1].Position;
            progress(Math.Min(position, upTo));
        }

        return new LogExtent(count, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void WriteLine(ArrayBufferWriter<byte> buffer, StoredEvent stored, ReadOnlyMemory<byte> previousHash)
    {
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("position", stored.Position);
            writer.WriteString("stream", stored.Stream.Value);
            writer.WriteNumber("version", stored.Version);
            writer.WriteString("type", stored.Type);
            writer.WriteString("recordedAt", RecordedTime.From(stored.RecordedAt));
            writer.WriteString("by", stored.By);
            writer.WritePropertyName("data");
            writer.WriteRawValue(stored.Data.Span, skipInputValidation: true); // Byte for byte, as it was hashed.
            writer.WriteString("hash", Convert.ToHexStringLower(stored.Hash.Span));
            writer.WriteString("previousHash", Convert.ToHexStringLower(previousHash.Span));
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
    }
}

/// <summary>What an export came to.</summary>
/// <param name="Events">How many events it has.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">SHA-256 over all of it, as 64 hexadecimal digits.</param>
public sealed record LogExtent(long Events, long Bytes, string Sha256);
