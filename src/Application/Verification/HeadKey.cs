using System.Security.Cryptography;

namespace NetworkHub.Application.Verification;

/// <summary>The key that heads of the log are signed with, ECDSA on P-256 with SHA-256.</summary>
/// <remarks>The holder of the private key can sign a changed log: keep a copy of the public key and of a signed head elsewhere.</remarks>
public sealed class HeadKey : IDisposable
{
    private readonly ECDsa ecdsa;

    private HeadKey(ECDsa ecdsa)
    {
        this.ecdsa = ecdsa;
        Id = "p256-" + Convert.ToHexStringLower(SHA256.HashData(ecdsa.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>Names the public key: begins with <c>p256-</c>, then 16 hexadecimal digits of its SHA-256.</summary>
    public string Id { get; }

    /// <summary>The public key as PEM.</summary>
    public string PublicPem => ecdsa.ExportSubjectPublicKeyInfoPem();

    /// <summary>Loads the private key from a PEM file, or makes one that only this user can read.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <exception cref="IOException">The file can be neither read nor made.</exception>
    /// <exception cref="ArgumentException">The file holds no key.</exception>
    public static HeadKey LoadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        return FromPem(File.ReadAllText(path));
    }

    /// <summary>A key from PEM; a public key verifies but cannot sign.</summary>
    /// <param name="pem">The PEM text.</param>
    /// <exception cref="ArgumentException">The text holds no key.</exception>
    public static HeadKey FromPem(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return new HeadKey(key);
    }

    /// <inheritdoc/>
    public void Dispose() => ecdsa.Dispose();

    internal byte[] Sign(ReadOnlySpan<byte> bytes) => ecdsa.SignData(bytes, HashAlgorithmName.SHA256);

    internal bool Verify(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature) => ecdsa.VerifyData(bytes, signature, HashAlgorithmName.SHA256);

    // Written whole beside its place and then moved there: of two processes that start at once the first one's key counts.
    private static void Create(string path)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var unfinished = $"{path}.{Path.GetRandomFileName()}"; // In containers, both may have the same process number.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(unfinished, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(unfinished);
        }
    }
}
