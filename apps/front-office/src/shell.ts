import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The empty page that every area fills: public pages and desk bring their own frame. */
@Component({
  selector: 'oss-shell',
  imports: [RouterOutlet],
  template: '<router-outlet />',
})
export class Shell {}
