using System.Text;

namespace NetworkHub.HubProcess;

/// <summary>As much of the protobuf encoding as it takes to find names in a message.</summary>
/// <param name="Bytes">The message.</param>
internal readonly record struct Protobuf(ReadOnlyMemory<byte> Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    public string Hex => Convert.ToHexStringLower(Bytes.Span);

    /// <summary>The messages, texts and byte strings in a field, in their order.</summary>
    public IEnumerable<Protobuf> All(int field)
    {
        for (var at = 0; at < Bytes.Length;)
        {
            var tag = Varint(ref at);
            var length = (tag & 7) switch
            {
                0 => Skip(ref at),
                1 => 8,
                2 => (int)Varint(ref at),
                5 => 4,
                var other => throw new InvalidDataException($"Wire type {other}."),
            };
            if ((tag & 7) == 2 && (int)(tag >> 3) == field)
            {
                yield return new Protobuf(Bytes.Slice(at, length));
            }

            at += length;
        }
    }

    /// <summary>The last of them, which counts where there is to be one; empty when there is none.</summary>
    public Protobuf One(int field) => All(field).LastOrDefault();

    private int Skip(ref int at)
    {
        Varint(ref at);
        return 0;
    }

    private ulong Varint(ref int at)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var next = Bytes.Span[at++];
            value |= (ulong)(next & 0x7f) << shift;
            shift += 7;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
