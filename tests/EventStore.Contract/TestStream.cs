using System.Globalization;
using System.Text;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Contract;

/// <summary>What a command runner knows of one stream: where it will stand when everything asked for is appended.</summary>
public sealed class TestStream(StreamId id)
{
    private const string Type = "test.happened.v1";

    public StreamId Id { get; } = id;

    public StreamHead Head { get; set; } = StreamHead.Empty;

    /// <summary>The next append after the last one made here, with events that have the given texts.</summary>
    public StreamAppend Next(params IReadOnlyList<string> texts) => Next(texts, []);

    /// <summary>The next append, with one event that a command with this key led to.</summary>
    public StreamAppend NextWithKey(IdempotencyKey key, string text = "") =>
        Next([text], [new KeyedCommand(key, HashOf(key.Key), Head.Version + 1, Head.Version + 1)]);

    public StreamAppend Next(IReadOnlyList<string> texts, IReadOnlyList<KeyedCommand> commands)
    {
        var expected = Head;
        return new StreamAppend(Id, expected, texts.Select(NextEvent).ToArray(), commands);
    }

    public NewEvent NextEvent(string text)
    {
        var data = Encoding.UTF8.GetBytes(text);
        var version = Head.Version + 1;
        var hash = EventHash.Of(Head.Hash.Span, Id, version, Type, RecordedAt(version), "key_1", data);
        Head = new StreamHead(version, hash);
        return new NewEvent(Type, data, RecordedAt(version), "key_1", hash);
    }

    public static string TextOf(StoredEvent stored) => Encoding.UTF8.GetString(stored.Data.Span);

    public static byte[] HashOf(string text) => System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long RecordedAt(long version) => 1_790_000_000_000_000 + version;
}
