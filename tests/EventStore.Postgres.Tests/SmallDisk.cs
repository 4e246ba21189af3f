using System.Diagnostics;

namespace NetworkHub.EventStore.Postgres.Tests;

/// <summary>A disk of its own that is soon full: a file system in memory, which root may mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(int megabytes) =>
        IsThere = Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes.ToString(System.Globalization.CultureInfo.InvariantCulture)}m,mode=755", "tmpfs", Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("networkhub-disk-").FullName;

    public bool IsThere { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Leaves a little room only.</summary>
    public void Fill(long leave)
    {
        var free = new DriveInfo(Folder).AvailableFreeSpace;
        using var file = File.Create(Ballast);
        var block = new byte[64 * 1024];
        for (var left = free - leave; left > 0; left -= block.Length)
        {
            file.Write(block);
        }
    }

    public void Clear() => File.Delete(Ballast);

    public void Dispose()
    {
        if (IsThere)
        {
            Run("umount", "-l", Folder);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
