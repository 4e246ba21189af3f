using Microsoft.Extensions.Options;

namespace NetworkHub.Silo.Settings;

/// <summary>Refuses settings that cannot be used, and says of each what to give.</summary>
internal sealed class HubOptionsValidator : IValidateOptions<HubOptions>
{
    public ValidateOptionsResult Validate(string? name, HubOptions options)
    {
        var errors = new SettingErrors();
        SettingsReader.Read(options, errors);
        return errors.Messages.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors.Messages);
    }
}
