namespace NetworkHub.Gateway.Components.Forms;

/// <summary>One of the choices of a field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is shown, in the visitor's language.</param>
public sealed record Option(string Value, string Text);
