using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>A stream as the open transaction sees it.</summary>
/// <param name="number">Its number; 0 when it has no row yet.</param>
/// <param name="head">Where it stands.</param>
internal sealed class StreamRow(long number, StreamHead head)
{
    public long Number { get; set; } = number;

    public StreamHead Head { get; set; } = head;

    /// <summary>Whether the head is newer than the row in the database.</summary>
    public bool HasMoved { get; set; }
}
