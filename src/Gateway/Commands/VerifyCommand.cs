using System.CommandLine;
using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Recomputes the whole log.</summary>
internal static class VerifyCommand
{
    private static readonly MessageWriter English = MessageWriter.WithIds(Language.English);

    public static Command Create()
    {
        var verify = new Command("verify", "Recompute every hash of the log; names the first event that was changed. The hub may run meanwhile.");
        verify.SetAction(VerifyAsync);
        return verify;
    }

    private static async Task<int> VerifyAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = HubServices.Open(HubSettings.FromEnvironment());
        var verifier = new LogVerifier(services.GetRequiredService<IEventStore>(), [services.GetRequiredService<HeadKey>()]);
        switch (await verifier.VerifyAsync(null, cancellationToken))
        {
            case VerificationResult.Sound sound:
                await Console.Out.WriteLineAsync($"The log is sound: {sound.Events} events, signed heads: {sound.SignedHeads}.");
                await Console.Out.WriteLineAsync($"Head hash: {sound.HeadHash}");
                return 0;
            case VerificationResult.Broken { Stream: { } stream } broken:
                await Console.Error.WriteLineAsync($"The log is broken at {stream} version {broken.Version}: {English.Write(broken.Message)}");
                return 1;
            case VerificationResult.Broken broken:
                await Console.Error.WriteLineAsync($"The log is broken: {English.Write(broken.Message)}");
                return 1;
            default:
                throw new InvalidOperationException("Unknown result of verification.");
        }
    }
}
