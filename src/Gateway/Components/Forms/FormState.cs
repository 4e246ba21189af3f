using System.Globalization;

namespace NetworkHub.Gateway.Components.Forms;

/// <summary>A form of a page: what was written in its fields, and what is wrong with it. Fields are named by the place they fill in
/// the request of the API, so that a fault finds its field: <c>/amount/amount</c> belongs at the field <c>amount</c>.</summary>
public sealed class FormState
{
    /// <summary>The hidden field that carries <see cref="Key"/>. The underscore keeps it apart from what a form is filled in with.</summary>
    internal const string KeyField = "_key";

    private readonly Dictionary<string, string> defaults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly List<FormFault> faults = [];
    private readonly IFormCollection? posted;

    /// <summary>The form as the request brings it, or new.</summary>
    /// <param name="name">Tells the forms of a page apart.</param>
    /// <param name="page">The request.</param>
    public FormState(string name, PageContext page)
    {
        Name = name;
        posted = page.Http.Request.HasFormContentType && page.Http.Request.Form["_handler"] == name ? page.Http.Request.Form : null;
        Key = posted is not null && Guid.TryParseExact(posted[KeyField], "D", out var key) ? key : page.NextKey();
    }

    /// <summary>Tells the forms of a page apart.</summary>
    public string Name { get; }

    /// <summary>What makes a second submission of the same rendered form known; ids of what the form founds come from it too.</summary>
    public Guid Key { get; private set; }

    /// <summary>What is wrong, in order of discovery.</summary>
    public IReadOnlyList<FormFault> Faults => faults;

    /// <summary>What is posted, in an order that does not depend on the browser; empty before it is.</summary>
    public IEnumerable<KeyValuePair<string, string>> Posted =>
        (posted ?? Enumerable.Empty<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>>())
            .Where(pair => !pair.Key.StartsWith('_'))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));

    /// <summary>What the field holds: as written, else its default, else nothing.</summary>
    /// <param name="field">The field's name.</param>
    public string this[string field] => posted is not null ? posted[field].ToString().Trim() : defaults.GetValueOrDefault(field, "");

    /// <summary>Everything ticked under the name.</summary>
    /// <param name="field">The name that the boxes share.</param>
    public IReadOnlyList<string> All(string field) =>
        posted is not null ? [.. posted[field].OfType<string>()] : defaults.GetValueOrDefault(field, "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gives a field what it holds until somebody writes in it.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The value; for boxes those ticked, with commas between.</param>
    public FormState With(string field, string value)
    {
        defaults[field] = value;
        return this;
    }

    /// <summary>Gives a date field the day it holds until somebody writes another.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="day">The day.</param>
    public FormState With(string field, DateOnly day) => With(field, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Learns what a field is called on the page.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="label">In the visitor's language.</param>
    public void Call(string field, string label) => labels[field] = label;

    /// <summary>The fault as it is told apart from its field.</summary>
    /// <param name="fault">One of <see cref="Faults"/>.</param>
    public string InFull(FormFault fault) => fault.Field is { } field && labels.TryGetValue(field, out var label) ? $"{label}: {fault.Text}" : fault.Text;

    /// <summary>Notes a fault.</summary>
    /// <param name="field">The field's name; null for the form as a whole.</param>
    /// <param name="text">What is wrong and what to do, in the visitor's language.</param>
    public void Fault(string? field, string text) => faults.Add(new FormFault(field, text));

    /// <summary>The faults at a field.</summary>
    /// <param name="field">The field's name.</param>
    public IEnumerable<string> FaultsAt(string field) => faults.Where(fault => fault.Field == field).Select(fault => fault.Text);

    /// <summary>The field at a place of the request, or the nearest around it; null when there is none.</summary>
    /// <param name="pointer">The place: an RFC 6901 pointer, as are the fields' names.</param>
    public string? FieldAround(string pointer)
    {
        for (var place = pointer; place.Length > 0; place = place[..place.LastIndexOf('/')])
        {
            // A rule is an object; the field that stands for it is the one that says what rule it is.
            if (new[] { place, place + "/rule" }.FirstOrDefault(defaults.ContainsKey) is { } field)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The element id of a field.</summary>
    /// <param name="field">The field's name.</param>
    public string IdOf(string field) => $"{Name}-{string.Concat(field.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'))}";

    /// <summary>Makes the next submission a new request.</summary>
    /// <param name="page">Makes the key.</param>
    public void Renew(PageContext page) => Key = page.NextKey();
}

/// <summary>Something wrong with a form.</summary>
/// <param name="Field">The field's name; null for the form as a whole.</param>
/// <param name="Text">What is wrong and what to do, in the visitor's language.</param>
public sealed record FormFault(string? Field, string Text);
