namespace NetworkHub.Application.LogCopies;

/// <summary>An event as its row has it.</summary>
internal sealed record EventRow(long Position, string Stream, long Version, string Type, long RecordedAt, string Principal, byte[] Data, byte[] Hash)
{
    public const string Select =
        """
        SELECT e.position AS Position, s.stream AS Stream, e.version AS Version, e.type AS Type, e.recorded_at AS RecordedAt,
            e.principal AS Principal, e.data AS Data, e.hash AS Hash
        FROM events e JOIN streams s ON s.stream_no = e.stream_no
        """;

    public const string PutHead =
        """
        INSERT INTO streams (stream, version, hash) VALUES (@Stream, @Version, @Hash)
        ON CONFLICT (stream) DO UPDATE SET version = excluded.version, hash = excluded.hash
        """;

    public const string Insert =
        """
        INSERT INTO events (position, stream_no, version, type, recorded_at, principal, data, hash)
        SELECT @Position, stream_no, @Version, @Type, @RecordedAt, @Principal, @Data, @Hash FROM streams WHERE stream = @Stream
        """;
}

/// <summary>A remembered command as its row has it.</summary>
internal sealed record CommandRow(string Caller, string Key, byte[] RequestHash, string Stream, long FirstVersion, long LastVersion, byte[] NoHash)
{
    public const string SelectAfter =
        """
        SELECT c.caller AS Caller, c.key AS Key, c.request_hash AS RequestHash, s.stream AS Stream, c.first_version AS FirstVersion,
            c.last_version AS LastVersion, s.hash AS NoHash
        FROM commands c JOIN streams s ON s.stream_no = c.stream_no
        WHERE (c.caller, c.key) > (@Caller, @Key) ORDER BY c.caller, c.key
        """;

    // A stream without events still has a row when a key refers to it; its hash is that of no event.
    public const string EnsureStream = "INSERT INTO streams (stream, version, hash) VALUES (@Stream, 0, @NoHash) ON CONFLICT (stream) DO NOTHING";

    public const string Insert =
        """
        INSERT INTO commands (caller, key, request_hash, stream_no, first_version, last_version)
        SELECT @Caller, @Key, @RequestHash, stream_no, @FirstVersion, @LastVersion FROM streams WHERE stream = @Stream
        ON CONFLICT (caller, key) DO NOTHING
        """;
}

/// <summary>A signed head as its row has it.</summary>
internal sealed record SignedHeadRow(long Position, long Events, byte[] LogHash, long SignedAt, string KeyId, byte[] Signature)
{
    public const string Select =
        """
        SELECT position AS Position, events AS Events, log_hash AS LogHash, signed_at AS SignedAt, key_id AS KeyId, signature AS Signature
        FROM signed_heads ORDER BY position
        """;

    public const string Insert =
        """
        INSERT INTO signed_heads (position, events, log_hash, signed_at, key_id, signature)
        VALUES (@Position, @Events, @LogHash, @SignedAt, @KeyId, @Signature) ON CONFLICT (position) DO NOTHING
        """;
}
