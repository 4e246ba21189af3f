using System.Text;

namespace NetworkHub.Import;

/// <summary>What characters a file's bytes stand for.</summary>
public enum FileEncoding
{
    /// <summary>UTF-8 where the bytes are that, with or without a byte order mark; Windows-1252 otherwise.</summary>
    Detect,

    /// <summary>UTF-8; other bytes are a fault.</summary>
    Utf8,

    /// <summary>Windows-1252, as older Danish systems and Excel write.</summary>
    Windows1252,
}

/// <summary>Turns a file's bytes into text.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, without a byte order mark; null when the bytes are not in the encoding.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, FileEncoding encoding) => encoding switch
    {
        FileEncoding.Windows1252 => Windows1252.GetString(bytes),
        FileEncoding.Utf8 => DecodeUtf8(bytes),
        // Text with Danish letters in Windows-1252 is practically never valid UTF-8: one such letter alone is enough to tell.
        _ => DecodeUtf8(bytes) ?? Windows1252.GetString(bytes),
    };

    private static string? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        var mark = Encoding.UTF8.Preamble;
        try
        {
            return StrictUtf8.GetString(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
