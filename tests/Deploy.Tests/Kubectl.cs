using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NetworkHub.Deploy.Tests;

/// <summary>The renderer: <c>kubectl kustomize</c>, which needs no cluster. Kustomize knows the manifests' format from version 5 on.</summary>
internal static class Kubectl
{
    private const int OldestKustomize = 5;

    private static readonly Lazy<Task<string?>> Obstacle = new(FindObstacleAsync);

    /// <summary>Skips the test, and says why, where nothing can be rendered.</summary>
    public static async Task SkipWhenMissingAsync()
    {
        var obstacle = await Obstacle.Value;
        Assert.SkipWhen(obstacle is not null, obstacle ?? "");
    }

    /// <summary>Renders a folder that holds a kustomization.</summary>
    /// <param name="folder">Its full path.</param>
    /// <returns>The manifests as YAML, and what the renderer has to say against them; empty when nothing.</returns>
    public static async Task<(string Yaml, string Warnings)> RenderAsync(string folder)
    {
        var (code, output, errors) = await RunAsync("kustomize", folder);
        code.ShouldBe(0, errors);
        return (output, errors);
    }

    private static async Task<string?> FindObstacleAsync()
    {
        try
        {
            var (_, output, _) = await RunAsync("version", "--client", "--output", "json");
            return KustomizeVersion(output) >= OldestKustomize
                ? null
                : $"This kubectl is too old: the manifests need Kustomize {OldestKustomize}, which is in 1.27 and newer. They are not rendered.";
        }
        catch (Win32Exception)
        {
            return "kubectl is not installed, so the manifests are not rendered.";
        }
    }

    private static int KustomizeVersion(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("kustomizeVersion", out var version)
            ? int.Parse(version.GetString()!.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture)
            : 0; // Releases that do not tell have one of the first versions in them.
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("kubectl", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var kubectl = Process.Start(start)!;
        var texts = await Task.WhenAll(kubectl.StandardOutput.ReadToEndAsync(), kubectl.StandardError.ReadToEndAsync());
        await kubectl.WaitForExitAsync();
        return (kubectl.ExitCode, texts[0], texts[1]);
    }
}
