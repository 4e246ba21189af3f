using NetworkHub.Application.Jobs;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Operating.Jobs;

/// <summary>Says what jobs have found.</summary>
internal static class JobMessages
{
    /// <summary>All that is wrong with a line, each with the field that it is about.</summary>
    public static string Write(this MessageWriter writer, JobNote note) => string.Join(
        ' ',
        (note.Errors ?? []).Select(error => (error.Pointer.Length > 1 ? $"{error.Pointer[1..]}: " : "") + writer.Write(error.Message))
            .Prepend(note.Text).Where(text => text is not null));
}
