//! Telling the guard outside wasm that the studio has stopped.

/// On a panic, `akaire:panic` goes to the window with the message; the page's own script answers it.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        let options = web_sys::CustomEventInit::new();
        options.set_detail(&info.to_string().into());
        if let (Some(window), Ok(event)) =
            (web_sys::window(), web_sys::CustomEvent::new_with_event_init_dict("akaire:panic", &options))
        {
            let _ = window.dispatch_event(&event);
        }
    }));
}
