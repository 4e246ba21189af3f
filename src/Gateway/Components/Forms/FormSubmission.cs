using System.Security.Cryptography;
using System.Text.Json;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Components.Forms;

/// <summary>Carries out what a form asks for, by the same operations as the API, and shows a refusal at the form's fields.</summary>
internal sealed class FormSubmission(
    PageContext page,
    Language language,
    INetworkHub hub,
    NetworkOperations networks,
    PartnershipOperations partnerships,
    RejectionWords words,
    RequestGate gate)
{
    /// <summary>Carries the command out.</summary>
    /// <param name="form">Where it comes from: its key makes a second submission harmless.</param>
    /// <param name="stream">The entity.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>What came of it; null when it was refused, and the form says why.</returns>
    public Task<CommandOutcome.Accepted?> SendAsync(FormState form, string stream, ICommand command) =>
        AnswerAsync(form, new CommandRequest(new StreamId(stream), command, page.Caller, new RequestKey($"form-{form.Key:D}", Hash(form, stream))));

    /// <summary>Says what would come of the command, and changes nothing.</summary>
    /// <param name="form">Where it comes from.</param>
    /// <param name="stream">The entity.</param>
    /// <param name="command">What is asked.</param>
    public Task<CommandOutcome.Accepted?> TryAsync(FormState form, string stream, ICommand command) =>
        AnswerAsync(form, new CommandRequest(new StreamId(stream), command, page.Caller, DryRun: true));

    private async Task<CommandOutcome.Accepted?> AnswerAsync(FormState form, CommandRequest request)
    {
        switch (await ExecuteAsync(request))
        {
            case CommandOutcome.Accepted accepted:
                gate.Renew();
                return accepted;
            case CommandOutcome.Refused refused:
                foreach (var fault in await words.OfAsync(refused.Rejection))
                {
                    form.Fault(FieldOf(fault.Pointer), fault.Text);
                }

                break;
            case CommandOutcome.KeyReused:
                form.Fault(null, language[FormTexts.SentBefore]);
                form.Renew(page);
                break;
            case CommandOutcome.Overloaded:
                form.Fault(null, language[FormTexts.Overloaded]);
                break;
            default:
                form.Fault(null, language[FormTexts.Unavailable]);
                break;
        }

        return null;
    }

    private Task<CommandOutcome> ExecuteAsync(CommandRequest request) => request.Command switch
    {
        INetworkCommand => networks.ExecuteAsync(request, page.Gone),
        IPartnershipCommand => partnerships.ExecuteAsync(request, page.Gone),
        _ => hub.ExecuteAsync(request, page.Gone),
    };

    // "/amount/currency" is the field "amount"; "/parties/3/party" is "parties".
    private static string? FieldOf(string? pointer) => pointer?.Split('/', 3) is ["", { Length: > 0 } field, ..] ? field : null;

    private static byte[] Hash(FormState form, string stream) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(form.Posted.Prepend(KeyValuePair.Create("", $"{stream} {form.Name}"))));
}
