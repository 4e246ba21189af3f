using System.Buffers;
using System.Text.Json;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Verification;

/// <summary>Writes the whole log out: one JSON object a line (NDJSON), with what it takes to recompute every hash without the hub.</summary>
/// <param name="store">The log.</param>
public sealed class LogExport(IEventStore store)
{
    private const int BatchSize = 1000;

    /// <summary>Writes every event in global order.</summary>
    /// <param name="to">Where to; not closed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many events were written.</returns>
    /// <exception cref="StoreUnavailableException">The log cannot be read.</exception>
    public async Task<long> WriteAsync(Stream to, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<StreamId, ReadOnlyMemory<byte>>();
        var buffer = new ArrayBufferWriter<byte>();
        var (count, position) = (0L, 0L);
        while (await store.ReadAllAsync(position, BatchSize, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var stored in batch)
            {
                WriteLine(buffer, stored, heads.GetValueOrDefault(stored.Stream, StreamHead.Empty.Hash));
                heads[stored.Stream] = stored.Hash;
            }

            await to.WriteAsync(buffer.WrittenMemory, cancellationToken);
            buffer.ResetWrittenCount();
            count += batch.Count;
            position = batch[^1].Position;
        }

        return count;
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
