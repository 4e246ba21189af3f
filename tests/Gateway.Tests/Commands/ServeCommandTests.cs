namespace NetworkHub.Gateway.Tests.Commands;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Serve_EmptyFolder_LoadsTheDemoAndSaysHowToSignIn()
    {
        using var folder = new CommandLineFolder();

        await folder.ServeAsync([], async line =>
        {
            line.ShouldContain("Sign in");
            var beside = await folder.RunAsync("demo");
            beside.Output.ShouldStartWith("The demo was there already");
        });
    }

    [Fact]
    public async Task Serve_NoDemo_LeavesTheFolderEmpty()
    {
        using var folder = new CommandLineFolder();

        await folder.ServeAsync(["--no-demo"], async line =>
        {
            line.ShouldContain("Sign in");
            (await folder.RunAsync("verify")).Output.ShouldContain(" 0 events");
        });
    }
}
