namespace NetworkHub.Application.Store;

/// <summary>An event on its way into the log: already encoded and chained by the command runner.</summary>
/// <param name="Type">Name and version of its format, such as <c>partnership.cost-posted.v1</c>.</param>
/// <param name="Data">The canonical UTF-8 JSON.</param>
/// <param name="RecordedAt">When it was decided, in microseconds since 1970-01-01 UTC.</param>
/// <param name="By">Id of the principal that caused it; never a person's name.</param>
/// <param name="Hash">32 bytes; see <see cref="EventHash"/>.</param>
public sealed record NewEvent(string Type, ReadOnlyMemory<byte> Data, long RecordedAt, string By, ReadOnlyMemory<byte> Hash);

/// <summary>An event as the log has it.</summary>
/// <param name="Position">Its place in the global order, from 1; gaps are possible, never reuse.</param>
/// <param name="Stream">The entity it happened to.</param>
/// <param name="Version">Its place in the stream, from 1, without gaps.</param>
/// <param name="Type">Name and version of its format.</param>
/// <param name="Data">The canonical UTF-8 JSON.</param>
/// <param name="RecordedAt">Microseconds since 1970-01-01 UTC.</param>
/// <param name="By">Id of the principal that caused it.</param>
/// <param name="Hash">32 bytes over the previous event of the stream and this one.</param>
public sealed record StoredEvent(
    long Position,
    StreamId Stream,
    long Version,
    string Type,
    ReadOnlyMemory<byte> Data,
    long RecordedAt,
    string By,
    ReadOnlyMemory<byte> Hash);
