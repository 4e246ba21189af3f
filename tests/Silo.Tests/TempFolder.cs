namespace NetworkHub.Silo.Tests;

/// <summary>A folder of its own, gone afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("networkhub-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
